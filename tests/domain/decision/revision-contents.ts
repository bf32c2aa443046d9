import type { RevisionContent } from '../../../src/domain/decision/fingerprint';

/** A revision in which nothing is left out. */
export const CONTENT: RevisionContent = {
  title: 'Điểm mới của Luật Căn cước áp dụng từ 01/7/2024',
  summary: 'Những điều người dân cần biết.',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Từ ngày 01/7/2024 …' }] }],
  cover: { sha256: 'c0', alternativeText: 'Thẻ căn cước' },
  images: [
    { sha256: 'i1', alternativeText: 'Một' },
    { sha256: 'i2', alternativeText: 'Hai' },
  ],
  topic: 'LAW',
  programme: 'model-30',
  source: { name: 'Báo Đồng Nai', url: 'https://example.org/1' },
  letter: {
    number: '12/STP-PBGDPL',
    issuedOn: '2024-06-20',
    signatory: 'Nguyễn Văn A',
    signatoryTitle: 'Giám đốc',
    fileSha256: 'f0',
  },
  audience: {
    name: 'Người từ 14 tuổi',
    scope: 'province',
    units: [
      { id: 'u1', code: '75', name: 'Tỉnh Đồng Nai', level: 'province' },
      { id: 'u2', code: '70', name: 'Tỉnh Bình Phước', level: 'province' },
    ],
    minAge: 14,
    maxAge: 60,
    gender: 'any',
  },
  visibleFrom: '2024-06-30T17:00:00.000Z',
  visibleUntil: '2024-07-31T17:00:00.000Z',
  interactionUntil: '2024-07-31T17:00:00.000Z',
  justification: 'Cần thiết',
  notes: 'Không',
  agency: { id: 'a1', name: 'Sở Tư pháp' },
};
