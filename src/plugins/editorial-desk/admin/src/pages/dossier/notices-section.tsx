import { Flex, Typography } from '@strapi/design-system';
import type { DossierView, NoticeView } from '../../../../../../contracts/desk-views';
import { CorrectionList } from '../../components/correction-list';
import { PaperButtons } from '../../components/paper-buttons';
import { Section } from '../../components/section';
import { useDates } from '../../hooks/use-dates';
import { useWords } from '../../hooks/use-words';

interface NoticesProps {
  readonly dossier: Pick<DossierView, 'documentId' | 'notices' | 'corrections' | 'receiptNumber'>;
}

/** The answers to the latest notice stand on the dossier; a notice itself never changes. */
function itemsOf(notice: NoticeView, { notices, corrections }: NoticesProps['dossier']) {
  const requests = notices.filter(({ kind }) => kind === 'changes-requested');
  return notice === requests.at(-1) ? corrections : notice.items;
}

function Notice({ notice, dossier }: NoticesProps & { notice: NoticeView }) {
  const words = useWords();
  const dates = useDates();
  const { kind, number, officeName, issuedBy, issuedAt, reason } = notice;
  return (
    <Flex tag="article" direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <div>
          <Typography tag="h3" fontWeight="bold" textColor="neutral800">
            {words(`dossier.notice.${kind}`, { number })}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {words('dossier.notice.by', {
              office: officeName,
              name: issuedBy,
              date: dates.date(issuedAt),
            })}
          </Typography>
        </div>
        <PaperButtons
          paper={{ documentId: dossier.documentId, notice: number }}
          receiptNumber={dossier.receiptNumber}
        />
      </Flex>
      {reason && <Typography textColor="neutral800">{reason}</Typography>}
      <CorrectionList items={itemsOf(notice, dossier)} />
    </Flex>
  );
}

/** The written notices, the latest first, with what the agency answered. */
export function NoticesSection({ dossier }: NoticesProps) {
  const words = useWords();
  const { notices } = dossier;
  if (notices.length === 0) return null;
  return (
    <Section title={words('dossier.notices')}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {[...notices].reverse().map((notice) => (
          <Notice key={notice.number} notice={notice} dossier={dossier} />
        ))}
      </Flex>
    </Section>
  );
}
