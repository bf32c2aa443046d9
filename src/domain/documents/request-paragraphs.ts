import { titled, type Paragraph } from './official-document';
import type { RequestFacts } from './request-facts';
import { withoutStop } from './writing-rules';

/** The request as paragraphs of a letter to those who decide on it. */
export function dossierParts(request: RequestFacts): Paragraph[] {
  const line = (title: string, text: string) => titled(`- ${title}:`, `${withoutStop(text)}.`);
  return [
    line('Tên bài', `“${request.title}”`),
    line('Tóm tắt', request.summary),
    line('Chủ đề', request.topic),
    line('Đối tượng', request.people),
    line('Phạm vi', request.scope),
    line('Thời gian hiển thị', request.window),
    line('Thời gian tương tác', request.interaction),
    ...(request.justification === null ? [] : [line('Tính cần thiết', request.justification)]),
  ];
}
