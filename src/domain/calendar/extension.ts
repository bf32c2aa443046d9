/**
 * How far the head of an office may move a due date. The letter knows no extension; a province that
 * wants none sets `times` to 0.
 */
export interface ExtensionPolicy {
  /** The most working days of one extension. */
  readonly days: number;
  /** How often the due date of one dossier may be moved, over all its rounds. */
  readonly times: number;
}

/** The cap that holds until policy data says otherwise. */
export const DEFAULT_EXTENSION_POLICY: ExtensionPolicy = { days: 3, times: 1 };
