import type { Role } from '@/lib/domain/vocabulary/roles';

/** One account as the administrator sees it. Instants are ISO. */
export interface AccountRow {
  id: string;
  email: string;
  name: string;
  role: Role;
  /** Codes of a liaison's ministries. */
  ministries: readonly string[];
  isDemo: boolean;
  disabledAt: string | null;
  createdAt: string;
  /** Null for an account never used. */
  lastSeenAt: string | null;
}

/** One act, as the journal tells it. */
export interface JournalRow {
  seq: number;
  at: string;
  actorName: string;
  action: string;
  subject: string;
  summary: string;
}

export interface JournalPage {
  rows: readonly JournalRow[];
  /** From 1. */
  page: number;
  pages: number;
  total: number;
}

/** A temporary password to hand over: shown once, to the administrator who made it. */
export interface HandedOver {
  email: string;
  password: string;
}

export interface MinistryChoice {
  code: string;
  label: string;
}
