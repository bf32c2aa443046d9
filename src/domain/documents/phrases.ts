import type { CheckResult } from '../appraisal/checklist';
import type { Proposal } from '../submission/dossier';

/**
 * The wording of the documents, in Vietnamese as the law has it; what is in no document is in no
 * translation either. CV 6915 is the letter that the whole procedure rests on.
 */
export const PHRASES = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  addressedTo: 'Kính gửi:',
  copies: 'Nơi nhận:',
  asAbove: 'Như trên',
  rule:
    'Công văn số 6915/UBND-THNC ngày 17 tháng 6 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai về ' +
    'việc đăng tải, tuyên truyền trên hệ thống CMS “Loa phường” của ứng dụng VNeID',
  ruleShort: 'Công văn số 6915/UBND-THNC',
} as const;

/** What a notice is about, after "V/v". */
export const ABOUT = {
  notice: 'thông báo kết quả thẩm định nội dung đề nghị đăng tải trên ứng dụng VNeID',
  ministry: 'đề nghị xem xét, đăng tải nội dung tuyên truyền trên ứng dụng VNeID',
} as const;

/** The names of the documents that have one, with what they are about. */
export const NAMES = {
  receipt: { type: 'GIẤY BIÊN NHẬN', about: 'Hồ sơ đề nghị đăng tải nội dung trên ứng dụng VNeID' },
  sheet: { type: 'PHIẾU THẨM ĐỊNH', about: 'Nội dung đề nghị đăng tải trên ứng dụng VNeID' },
} as const;

/** What the leadership is asked for. */
export const PROPOSED: Readonly<
  Record<Proposal, { readonly about: string; readonly ask: string }>
> = {
  approve: {
    about: 'Về việc phê duyệt đăng tải nội dung trên ứng dụng VNeID',
    ask: 'phê duyệt đăng tải nội dung nêu trên theo đúng đối tượng, phạm vi, thời gian đã đề nghị',
  },
  refuse: {
    about: 'Về việc không đăng tải nội dung đề nghị trên ứng dụng VNeID',
    ask: 'không đồng ý đăng tải nội dung nêu trên và giao thông báo bằng văn bản, nêu rõ lý do cho đơn vị đề nghị',
  },
  forward: {
    about: 'Về việc đề nghị C06, Bộ Công an đăng tải nội dung trên ứng dụng VNeID',
    ask: 'ký văn bản đề nghị C06, Bộ Công an xem xét, phê duyệt và đăng tải nội dung nêu trên',
  },
};

/** The results of a criterion. */
export const RESULTS: Readonly<Record<CheckResult, string>> = {
  pass: 'Đạt',
  fail: 'Không đạt',
  'not-applicable': 'Không áp dụng',
};

/** The programmes that a post may belong to. */
export const PROGRAMMES = {
  none: 'Không',
  'model-22': 'Mô hình điểm số 22',
  'model-30': 'Mô hình điểm số 30',
} as const;
