import { CheckCircle, Clock, CrossCircle, MinusCircle, WarningCircle } from '@strapi/icons';
import type { SlaView } from '../../../../../contracts/desk-views';
import { useWords } from '../hooks/use-words';
import { slaLabel } from '../presentation/sla-label';
import { Pill } from './pill';

const ICONS = {
  clock: Clock,
  warning: WarningCircle,
  cross: CrossCircle,
  pause: MinusCircle,
  check: CheckCircle,
} as const;

/** Where a deadline stands: word, colour and icon together. */
export function SlaBadge({ sla }: { readonly sla: SlaView }) {
  const words = useWords();
  const { key, days, tone, icon } = slaLabel(sla);
  return (
    <Pill tone={tone} icon={ICONS[icon]} data-testid={`sla-${sla.status}`}>
      {words(key, { days })}
    </Pill>
  );
}

/** The same mark on a deadline; one that is kept or missed can no longer change. */
export function ProvisionalMark({ sla }: { readonly sla: SlaView }) {
  const isFinal = sla.status === 'met' || sla.status === 'missed';
  return sla.provisional && !isFinal ? <ProvisionalBadge /> : null;
}

/** Marks a date that crosses days which nobody has confirmed yet. */
export function ProvisionalBadge() {
  const words = useWords();
  return (
    <Pill tone="neutral" hint={words('sla.provisional.hint')}>
      {words('sla.provisional')}
    </Pill>
  );
}
