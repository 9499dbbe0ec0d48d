import type { NoticePayload } from '@/lib/domain/mail/notices';

type Payload<Kind extends NoticePayload['kind']> = Extract<NoticePayload, { kind: Kind }>;

/**
 * What a mail says, once checked against the data as they stand when it is written: what a notice said
 * may have become moot or changed since. Comments stay inside: somebody may have typed an amount.
 */
export type Told =
  | (Payload<'collectionOpened'> & {
      /** True where the person was told of this collection before: the deadline moved. */
      moved: boolean;
    })
  | {
      kind: 'reminder';
      edition: number;
      deadline: string;
      /** Whether the deadline is past. */
      late: boolean;
      /** Ministries of the person with work left: label, and number of projects. */
      left: readonly { label: string; projects: number }[];
    }
  | Omit<Payload<'returned'>, 'comment'>
  | (Omit<Payload<'decided'>, 'comment'> & {
      /** Whether a word goes with it, to be read inside. */
      commented: boolean;
    })
  | (Payload<'commented'> & { comments: number })
  | (Omit<Payload<'received'>, 'ministry'> & {
      /** Label of the ministry. */
      ministry: string;
    });

/** The part of a kind. */
export type ToldOf<Kind extends Told['kind']> = Extract<Told, { kind: Kind }>;
