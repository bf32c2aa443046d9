import { useState } from 'react';
import { Field, Textarea } from '@strapi/design-system';
import { answerableFindings } from '../../../../../domain/preflight/overrides';
import type { Correction } from '../../../../../domain/submission/dossier';
import { CorrectionList } from '../components/correction-list';
import { useAct } from '../hooks/use-act';
import { useWords } from '../hooks/use-words';
import { DialogFrame } from './dialog-frame';
import type { DialogProps } from './dialog-props';
import { OverrideFields, type Reasons } from './override-fields';

type Answers = Readonly<Record<number, string>>;

interface AnswerFieldProps {
  readonly item: Correction;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function AnswerField({ item, value, onChange }: AnswerFieldProps) {
  const words = useWords();
  return (
    <Field.Root
      name={`answer-${item.item}`}
      required
      hint={words('dialog.submit.answer.hint')}
      paddingTop={2}
    >
      <Field.Label>{words('dialog.submit.answer', { item: item.item })}</Field.Label>
      <Textarea value={value} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
    </Field.Root>
  );
}

function replyOf(answers: Answers) {
  return Object.entries(answers)
    .map(([item, text]) => ({ item: Number(item), text: text.trim() }))
    .filter(({ text }) => text !== '');
}

function overridesOf(reasons: Reasons) {
  return Object.entries(reasons)
    .map(([code, reason]) => ({ code, reason: reason.trim() }))
    .filter(({ reason }) => reason !== '');
}

/** Sends the request; on a later round with an answer to each item that was asked. */
export function SubmitDialog(props: DialogProps) {
  const words = useWords();
  const { dossier, onClose, action } = props;
  const act = useAct({ dossier, action, onDone: onClose });
  const items = dossier.state === 'changes-requested' ? dossier.corrections : [];
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(items.map(({ item, answer }) => [item, answer ?? ''])),
  );
  const toAnswer = answerableFindings(dossier.findings);
  const [reasons, setReasons] = useState<Reasons>({});
  return (
    <DialogFrame
      {...props}
      act={act}
      intro={words(items.length > 0 ? 'dialog.submit.again' : 'dialog.submit.intro')}
      ready={toAnswer.every(({ code }) => reasons[code]?.trim())}
      onSend={() => void act.send({ reply: replyOf(answers), overrides: overridesOf(reasons) })}
    >
      {items.length > 0 && (
        <CorrectionList
          items={items}
          below={(item) => (
            <AnswerField
              item={item}
              value={answers[item.item] ?? ''}
              onChange={(text) => setAnswers({ ...answers, [item.item]: text })}
            />
          )}
        />
      )}
      {toAnswer.length > 0 && (
        <OverrideFields findings={toAnswer} reasons={reasons} onChange={setReasons} />
      )}
    </DialogFrame>
  );
}
