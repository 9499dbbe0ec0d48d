import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveAnswer } from '@/lib/views/submission-answers';
import { openSaver } from './draft-saver';
import { aContent, aQueue, typed } from './fixtures/form-views';

const cost = (text: string) => aContent({ budget: typed('budget', { cost: text }) });
const kept = (draft: number): SaveAnswer => ({
  status: 'ok',
  value: { submission: 'T-000000000001', status: 'draft', draft, baseVersion: 12 },
});

/** A server that answers when told to, and counts what is under way. */
function aServer() {
  const waiting: ((answer: SaveAnswer) => void)[] = [];
  const asked: { with: 'begin' | 'save'; cost: string | undefined; draft: number | null }[] = [];
  const pending = () => new Promise<SaveAnswer>((resolve) => waiting.push(resolve));
  return {
    asked,
    waiting,
    begin: (content: ReturnType<typeof cost>) => {
      asked.push({ with: 'begin', cost: content.parts.budget?.cost, draft: null });
      return pending();
    },
    save: (over: { draft: number }, content: ReturnType<typeof cost>) => {
      asked.push({ with: 'save', cost: content.parts.budget?.cost, draft: over.draft });
      return pending();
    },
    answers: (answer: SaveAnswer) => {
      waiting.shift()?.(answer);
      return vi.advanceTimersByTimeAsync(0);
    },
  };
}

function aSaver(options: { begun: boolean; mayBegin?: boolean }) {
  const server = aServer();
  const initial = options.begun ? aQueue() : aQueue({}, { submission: null, draft: 0 });
  const saver = openSaver({
    initial,
    begin: server.begin,
    save: server.save,
    mayBegin: () => options.mayBegin ?? true,
    onChange: () => {},
  });
  return { saver, server };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the saver of drafts', () => {
  it('asks nothing until something is typed and a pause has passed', async () => {
    const { saver, server } = aSaver({ begun: false });
    saver.typed(cost('3'));
    await vi.advanceTimersByTimeAsync(500);
    saver.typed(cost('31'));
    await vi.advanceTimersByTimeAsync(500);
    expect(server.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    expect(server.asked).toEqual([{ with: 'begin', cost: '31', draft: null }]);
  });

  it('begins once, then saves over what it was given, one at a time', async () => {
    const { saver, server } = aSaver({ begun: false });
    saver.typed(cost('31'));
    await vi.advanceTimersByTimeAsync(900);
    saver.typed(cost('32'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.asked).toHaveLength(1);
    await server.answers(kept(1));
    await vi.advanceTimersByTimeAsync(900);
    expect(server.asked[1]).toEqual({ with: 'save', cost: '32', draft: 1 });
  });

  it('flushes what is typed without waiting for the pause, and what comes meanwhile', async () => {
    const { saver, server } = aSaver({ begun: true });
    saver.typed(cost('31'));
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    saver.typed(cost('32'));
    await server.answers(kept(4));
    await server.answers(kept(5));
    const { saving, kept: held } = await flushed;
    expect(saving).toEqual({ at: 'rest' });
    expect(held.draft).toBe(5);
    expect(server.asked.map(({ draft }) => draft)).toEqual([3, 4]);
  });

  it('tries again by itself when the server did not answer', async () => {
    const { saver, server } = aSaver({ begun: true });
    saver.typed(cost('31'));
    await vi.advanceTimersByTimeAsync(900);
    await server.answers({ status: 'unexpected', reference: 'ab12' });
    expect(saver.read().saving.at).toBe('failed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.asked).toHaveLength(2);
  });

  it('does not begin a proposal before its ministry is chosen', async () => {
    const { saver, server } = aSaver({ begun: false, mayBegin: false });
    saver.typed(cost('31'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.asked).toEqual([]);
    expect(saver.read().saving.at).toBe('waiting');
  });

  it('saves nothing more once closed', async () => {
    const { saver, server } = aSaver({ begun: true });
    saver.typed(cost('31'));
    saver.close(true);
    await vi.advanceTimersByTimeAsync(5_000);
    await saver.flush();
    expect(server.asked).toEqual([]);
  });
});
