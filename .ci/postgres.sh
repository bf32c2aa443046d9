# A PostgreSQL to test on: the one that is named, the one that runs here, or Debian's, installed and
# started. Suites make databases of their own, so the role may create them.

ROLE=loa_phuong
POSTGRES_URL=

answers() {
  PGCONNECT_TIMEOUT=5 psql "$1" -Atqc 'select 1' >/dev/null 2>&1
}

# use_first URL...: sets POSTGRES_URL to the first that answers.
use_first() {
  local url
  for url in "$@"; do
    if answers "$url"; then
      POSTGRES_URL=$url
      echo "using $(sed -E 's|//([^:@/]+):[^@]*@|//\1:…@|' <<<"$url")"
      return
    fi
  done
  return 1
}

as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    su postgres -c "cd / && $1"
  else
    sudo -u postgres sh -c "cd / && $1"
  fi
}

start_cluster() {
  local version name
  read -r version name _ < <(pg_lsclusters --no-header) || return
  as_root pg_ctlcluster "$version" "$name" start 2>/dev/null || true # it may run already
  for _ in $(seq 30); do
    as_postgres 'pg_isready -q' && return
    sleep 1
  done
  return 1
}

create_role() {
  as_postgres 'psql -v ON_ERROR_STOP=1 -q' <<SQL
do \$\$ begin
  if not exists (select from pg_roles where rolname = '$ROLE') then create role $ROLE; end if;
end \$\$;
alter role $ROLE login createdb password '$ROLE';
SQL
}

provide_postgres() {
  local given=$1
  local candidates=("postgres://postgres@127.0.0.1:5432/postgres" "postgres://$ROLE:$ROLE@127.0.0.1:5432/postgres")
  if ! command -v psql >/dev/null; then apt_install postgresql-client || return; fi
  if [ -n "$given" ]; then
    use_first "$given" && return
    echo "TEST_DATABASE_URL names a server that does not answer"
  fi
  use_first "${candidates[@]}" && return
  if ! command -v pg_lsclusters >/dev/null || [ -z "$(pg_lsclusters --no-header)" ]; then
    echo 'installing: postgresql'
    apt_install postgresql || return
  fi
  start_cluster && create_role && use_first "${candidates[@]}"
}
