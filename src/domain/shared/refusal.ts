/**
 * Every reason for which the domain refuses something, grouped by what is looked at. Codes are
 * stable: clients, translations and the error table of the README are keyed by them.
 */
export const REFUSAL_CODES = [
  // who is asking
  'permission_missing',
  'profile_missing',
  'not_your_agency',
  'not_your_office',
  'own_agency',
  'own_work',
  'not_the_submitter',
  'not_head',
  'system_only',
  // the state of the dossier
  'wrong_state',
  'dossier_locked',
  'window_elapsed',
  'ministry_decides',
  'ministry_not_needed',
  // the state of a post
  'post_wrong_state',
  'post_expired',
  'own_suspension',
  'own_request',
  'suspension_confirmed',
  'withdrawal_requested',
  'withdrawal_not_requested',
  'follow_up_open',
  'leader_has_decided',
  'clock_not_running',
  'deadline_passed',
  'extension_used_up',
  'already_assigned',
  'escalation_not_due',
  'already_escalated',
  'reminder_not_due',
  'already_reminded',
  'reminder_not_sent',
  'answer_not_overdue',
  // completeness of a request (CV 6915 2b)
  'title_missing',
  'summary_missing',
  'body_missing',
  'cover_missing',
  'cover_alternative_text_missing',
  'image_unreadable',
  'topic_missing',
  'topic_not_valid',
  'letter_missing',
  'letter_number_missing',
  'letter_date_missing',
  'letter_date_in_future',
  'letter_signatory_missing',
  'letter_file_missing',
  'audience_missing',
  'window_start_missing',
  'window_end_missing',
  'window_reversed',
  'window_past',
  'window_too_long',
  'interaction_outside_window',
  'justification_missing',
  'source_incomplete',
  'title_too_long',
  'summary_too_long',
  // preflight
  'secrecy_stamp',
  'file_with_secrecy_stamp',
  'file_unsafe',
  'file_not_searchable',
  'national_id_number',
  'phone_number',
  'link_deceptive',
  'link_not_https',
  'link_unknown_host',
  'image_too_small',
  'image_ratio_unusual',
  'image_alternative_text_missing',
  'text_repeated',
  'text_nearly_repeated',
  'topic_off_list',
  'scope_beyond_territory',
  'audience_overlap',
  // a later round
  'corrections_unanswered',
  'nothing_changed',
  // audience rule
  'scope_missing',
  'scope_unknown',
  'scope_not_in_force',
  'units_missing',
  'units_not_allowed',
  'unit_unknown',
  'unit_wrong_level',
  'unit_abolished',
  'unit_not_in_force',
  'unit_outside_province',
  'unit_repeated',
  'age_not_whole',
  'age_out_of_range',
  'age_reversed',
  'gender_missing',
  'gender_unknown',
  // what an action was given
  'corrections_missing',
  'correction_incomplete',
  'reason_missing',
  'reason_unknown',
  'reason_not_valid',
  'checklist_incomplete',
  'checklist_unknown_criterion',
  'checklist_result_unknown',
  'checklist_repeated',
  'checklist_blocks_approval',
  'proposal_missing',
  'proposal_unknown',
  'fingerprint_missing',
  'received_in_future',
  'received_before_letter',
  // what an action on a post was given
  'withdrawal_reason_missing',
  'order_missing',
  'shorten_missing',
  'shorten_widens',
  // a request that follows a post
  'extension_content_changed',
  'extension_narrows',
  'extension_extends_nothing',
  'correction_misses_readers',
  'extension_too_long',
  'assignee_not_of_office',
  'assignee_of_agency',
  'assignee_cannot_appraise',
  'office_unknown',
  'office_unchanged',
  'office_not_competent',
  // a document from a word processor
  'document_missing',
  'document_too_large',
  'document_unreadable',
  'document_encrypted',
  'document_inflates_too_much',
  'document_with_macros',
  'document_with_objects',
  'document_with_template_link',
  'document_with_entities',
  // a new version of the policy
  'policy_value_missing',
  'policy_value_unknown',
  'policy_value_out_of_range',
  'policy_value_not_allowed',
  'policy_unchanged',
  'policy_note_missing',
  'policy_start_invalid',
  'policy_start_past',
  // a PDF
  'pdf_too_large',
  'pdf_unreadable',
  'pdf_encrypted',
  'pdf_with_scripts',
  'pdf_with_attachments',
  // routing
  'no_competent_office',
  'several_competent_offices',
] as const;

/** The stable code of one reason. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One reason why something is not allowed; the words belong to whoever shows it. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The field of the content type or of the request body it is about. */
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Makes a refusal; `about` names the field and the figures that its sentence needs. */
export function refusal(code: RefusalCode, about: Omit<Refusal, 'code'> = {}): Refusal {
  return { code, ...about };
}
