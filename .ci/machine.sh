# What a bare Debian lacks: a compiler for native modules, a browser, a font with Vietnamese letters.

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

apt_is_fresh=
apt_install() {
  [ -n "$apt_is_fresh" ] || as_root apt-get update -qq || return
  apt_is_fresh=yes
  # The locale is the one that a new PostgreSQL takes: UTF-8, not the C of a bare machine.
  as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
    apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=120 "$@"
}

has_vietnamese_font() {
  command -v fc-list >/dev/null && [ -n "$(fc-list ':lang=vi')" ]
}

# better-sqlite3 is compiled where no prebuilt binary can be fetched. Node's own headers, when they are
# installed with it, spare node-gyp a download.
use_own_node_headers() {
  local prefix
  prefix=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
  [ -f "$prefix/include/node/node.h" ] || return 0
  [ "$(npm config get nodedir 2>/dev/null)" = undefined ] || return 0
  export npm_config_nodedir=$prefix
}

provide_machine() {
  local missing=()
  command -v make >/dev/null && command -v g++ >/dev/null || missing+=(make g++)
  command -v python3 >/dev/null || missing+=(python3)
  [ -x /usr/bin/chromium ] || missing+=(chromium)
  has_vietnamese_font || missing+=(fontconfig fonts-dejavu-core)
  if [ "${#missing[@]}" -gt 0 ]; then
    echo "installing: ${missing[*]}"
    apt_install "${missing[@]}" || return
  fi
  use_own_node_headers
  echo "node $(node --version), npm $(npm --version), $(/usr/bin/chromium --version 2>/dev/null)"
}
