import type { ReactNode } from 'react';

/** What the content manager tells its panels and actions about where they stand. */
export interface EntryProps {
  readonly model: string;
  /** Undefined while an entry is being created. */
  readonly documentId?: string;
  readonly document?: { readonly state?: unknown; readonly round?: unknown };
}

/** What an action looks like; the content manager knows more of it than is needed here. */
export interface ActionLook {
  readonly label: string;
  readonly disabled?: boolean;
}

/** A component of the content manager that answers with a description; hooks are allowed in it. */
export interface Described<Props, Look> {
  (props: Props): Look | null;
  type?: string;
  position?: unknown;
}

/** A card beside the form. */
export type SidePanel = Described<
  EntryProps,
  { readonly title: string; readonly content: ReactNode }
>;

/** A button or menu entry for one document. */
export type EntryAction = Described<EntryProps, ActionLook>;

/** A button for all selected documents. */
export type BulkAction = Described<{ readonly model: string }, ActionLook>;

type Change<One> = (change: (present: readonly One[]) => One[]) => void;

/** The parts of the content manager's interface that the desk uses. */
export interface ContentManagerApis {
  readonly addEditViewSidePanel: Change<SidePanel>;
  readonly addDocumentAction: Change<EntryAction>;
  readonly addBulkAction: Change<BulkAction>;
}
