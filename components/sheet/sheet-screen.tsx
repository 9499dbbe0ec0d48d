'use client';

import { DownloadStep } from './download-step';
import { KeptNotice } from './kept-notice';
import { PreviewSection } from './preview-section';
import { UploadStep } from './upload-step';
import { useSheet } from './use-sheet';

export interface SheetScreenProps {
  /** How many projects the spreadsheet lists. */
  projects: number;
}

/** The spreadsheet both ways: taken, filled elsewhere, brought back, looked at, kept. */
export function SheetScreen({ projects }: SheetScreenProps) {
  const sheet = useSheet();
  return (
    <>
      <DownloadStep projects={projects} />
      <UploadStep sheet={sheet} />
      {sheet.state.kept && <KeptNotice kept={sheet.state.kept} />}
      {sheet.state.preview && <PreviewSection sheet={sheet} preview={sheet.state.preview} />}
    </>
  );
}
