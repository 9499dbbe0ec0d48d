import { describe, expect, it, vi } from 'vitest';
import { aStorage } from '@/components/forms/fixtures';
import type { TypedValues } from '@/lib/typed/acts';
import type { DoneAnswer, SaveAnswer } from '@/lib/views/submission-answers';
import { aContent, aDraft, aView, typed } from './fixtures/form-views';
import { type FormStore, openStore, type StoreOptions } from './form-store';
import { copyKey, readCopy } from './local-copy';

const ID = 'T-000000000001';
const budget = (cost: string) => typed('budget', { cost });
const submission = { id: ID, status: 'draft', ministry: 'MJ', lastEvent: 0 } as const;
const saved = (draft: number): SaveAnswer => ({
  status: 'ok',
  value: { submission: ID, status: 'draft', draft, baseVersion: 12 },
});
const done: DoneAnswer = { status: 'ok', value: { submission: ID, status: 'sent', event: 1 } };

function aStore(part: Partial<Omit<StoreOptions, 'actions'>> = {}) {
  const actions = {
    begin: vi.fn(async () => saved(1)),
    save: vi.fn(async () => saved(4)),
    send: vi.fn(async () => done),
    discard: vi.fn(async () => done),
    comment: vi.fn(async () => done),
  };
  const storage = aStorage();
  const options = { view: aView(), userId: 'u-1', storage: () => storage, ...part };
  return { store: openStore({ ...options, actions }), actions, storage: options.storage() };
}

function typeCost(store: FormStore, cost: string) {
  const { reason } = budget(cost);
  store.dispatch({ type: 'typed', part: 'budget', field: 'cost', value: cost });
  store.dispatch({ type: 'typed', part: 'budget', field: 'reason', value: reason });
}

describe('the store of the form', () => {
  it('begins nothing on opening, nor when sent untouched', async () => {
    const { store, actions } = aStore();
    await store.send({});
    expect(store.read().form.sending.at).toBe('nothing');
    await store.flush();
    expect(actions.begin).not.toHaveBeenCalled();
  });

  it('saves what is typed, then sends that very draft', async () => {
    const { store, actions } = aStore();
    typeCost(store, '34');
    await store.send({});
    expect(actions.begin).toHaveBeenCalledWith({
      edition: 5,
      project: 'GP-0007',
      ministry: null,
      content: aContent({ budget: budget('34') }),
      baseVersion: 12,
    });
    expect(actions.send).toHaveBeenCalledWith({ submission: ID, expectedDraft: 1 });
    expect(store.read().form.sending).toEqual({ at: 'sent', submission: ID });
  });

  it('sends nothing that the rules refuse, or that the screen knows to be wrong', async () => {
    const { store, actions } = aStore();
    store.dispatch({ type: 'typed', part: 'budget', field: 'cost', value: 'beaucoup' });
    await store.send({ 'schedule.startOn': 'Date incomplète.' });
    const { sending } = store.read().form;
    expect(sending.at === 'invalid' && Object.keys(sending.fields)).toEqual(
      expect.arrayContaining(['budget.cost', 'budget.reason.code', 'schedule.startOn']),
    );
    expect(actions.send).not.toHaveBeenCalled();
  });

  it('shows both versions when somebody saved in between, and goes on with what is chosen', async () => {
    const view = aView({ submission, draft: aDraft() });
    const { store, actions } = aStore({ view });
    const current = aDraft({ version: 7, content: aContent({ budget: budget('50') }) });
    actions.save.mockResolvedValueOnce({
      status: 'conflict',
      version: 7,
      by: 'Alex Petit',
      at: current.updatedAt,
      differences: [],
      submission: ID,
      current,
    });
    typeCost(store, '34');
    await store.send({});
    expect(actions.send).not.toHaveBeenCalled();
    expect(store.read().divergence).toMatchObject({ by: 'Alex Petit' });
    store.settle({ budget: 'mine' });
    expect(store.read().form.sections.budget?.cost).toBe('34');
    await store.send({});
    expect(actions.save).toHaveBeenLastCalledWith(expect.objectContaining({ expectedDraft: 7 }));
    expect(store.read().form.sending.at).toBe('sent');
  });

  it('joins by itself what two people typed in different sections', async () => {
    const view = aView({ submission, draft: aDraft() });
    const { store, actions } = aStore({ view });
    const schedule = typed('schedule', { plannedEndOn: '2020-12-31' });
    actions.save.mockResolvedValueOnce({
      status: 'conflict',
      version: 7,
      by: 'Alex Petit',
      at: '',
      differences: [],
      submission: ID,
      current: aDraft({ version: 7, content: aContent({ schedule }) }),
    });
    typeCost(store, '34');
    await store.flush();
    await Promise.resolve();
    expect(store.read()).toMatchObject({
      divergence: null,
      note: { kind: 'merged', by: 'Alex Petit' },
      content: aContent({ budget: budget('34'), schedule }),
    });
  });

  it('keeps here what cannot be saved, and brings it back at the next visit', async () => {
    const first = aStore();
    first.actions.begin.mockResolvedValue({ status: 'refused', reason: 'Session finie.' });
    typeCost(first.store, '34');
    await first.store.flush();
    const key = copyKey('u-1', 5, 'GP-0007');
    const { storage } = first;
    expect(storage && readCopy(storage, key)?.content).toEqual(aContent({ budget: budget('34') }));
    const again = aStore({ storage: first.storage === null ? () => null : () => first.storage });
    again.store.subscribe(() => {});
    expect(again.store.read().form.sections.budget?.cost).toBe('34');
    expect(again.store.read().note).toEqual({ kind: 'copy' });
    await again.store.flush();
    expect(again.actions.begin).toHaveBeenCalledOnce();
    expect(storage && readCopy(storage, key)).toBeNull();
  });

  it('confronts what was kept here with what somebody saved since', async () => {
    const first = aStore();
    first.actions.begin.mockRejectedValue(new Error('offline'));
    typeCost(first.store, '34');
    await first.store.flush();
    const draft = aDraft({ content: aContent({ budget: budget('50') }) });
    const again = aStore({ view: aView({ submission, draft }), storage: () => first.storage });
    again.store.subscribe(() => {});
    expect(again.store.read().divergence).toMatchObject({
      mine: aContent({ budget: budget('34') }),
      theirs: draft.content,
    });
  });

  it('takes what the entry says now in what was left alone, and saves it over that version', async () => {
    const view = aView();
    const { entry } = view;
    if (entry === null) throw new Error('an entry is revised');
    const draft = aDraft({ content: aContent({ budget: budget('34') }) });
    const moved = { ...entry, version: 20, withheld: null, plannedEndOn: '2022-01-31' };
    const { store, actions } = aStore({ view: aView({ entry: moved, submission, draft }) });
    expect(store.read().form.sections.schedule?.plannedEndOn).toBe('2022-01-31');
    await store.send({});
    expect(actions.save).toHaveBeenCalledWith(expect.objectContaining({ baseVersion: 20 }));
  });

  it('abandons the draft, and goes on saving where that is refused', async () => {
    const view = aView({ submission, draft: aDraft() });
    const { store, actions } = aStore({ view });
    actions.discard.mockResolvedValueOnce({ status: 'refused', reason: 'Déjà transmise.' });
    expect(await store.discard()).toBe('Déjà transmise.');
    typeCost(store, '34');
    await store.flush();
    expect(actions.save).toHaveBeenCalledOnce();
    expect(await store.discard()).toBeNull();
  });
});

describe('the proposal of a project whose page is read again', () => {
  const KEY = '0123456789ABCDEF';
  const proposal = (part: Parameters<typeof aView>[0] = {}) =>
    aView({ entry: null, baseEntry: null, key: KEY, ...part });
  const type = (store: FormStore, name: string) =>
    store.dispatch({ type: 'typed', part: 'create', field: 'name', value: name });

  async function leftUnanswered() {
    const first = aStore({ view: proposal() });
    first.actions.begin.mockRejectedValue(new Error('the answer never came'));
    type(first.store, 'PORTAIL');
    await first.store.flush();
    expect(first.actions.begin).toHaveBeenCalledWith(expect.objectContaining({ key: KEY }));
    return first;
  }

  it('goes on under the name it had, even on a form opened under another', async () => {
    const { storage } = await leftUnanswered();
    const view = proposal({ key: 'FEDCBA9876543210' });
    const again = aStore({ view, storage: () => storage });
    again.store.subscribe(() => {});
    expect(again.store.read().form.sections.create?.name).toBe('PORTAIL');
    await again.store.flush();
    expect(again.actions.begin).toHaveBeenCalledWith(expect.objectContaining({ key: KEY }));
  });

  it('where the server did begin it, has nothing to bring back, then or later', async () => {
    const { storage, store } = await leftUnanswered();
    const draft = aDraft({ version: 1, baseVersion: 0, content: store.read().content });
    const again = aStore({ view: proposal({ submission, draft }), storage: () => storage });
    again.store.subscribe(() => {});
    expect(again.store.read()).toMatchObject({ note: null, divergence: null });
    expect(storage && readCopy(storage, copyKey('u-1', 5, 'nouveau'))).toBeNull();
  });

  it('shows both versions where more was typed than the server has', async () => {
    const { storage, store } = await leftUnanswered();
    const earlier = { ...store.read().content.parts.create, name: 'PORT' } as TypedValues<'create'>;
    const draft = aDraft({ version: 1, content: aContent({ create: earlier }) });
    const again = aStore({ view: proposal({ submission, draft }), storage: () => storage });
    again.store.subscribe(() => {});
    expect(again.store.read().divergence).not.toBeNull();
  });

  it('leaves alone what was kept of another proposal', async () => {
    const { storage } = await leftUnanswered();
    const view = proposal({ key: null, submission, draft: aDraft({ baseVersion: 0 }) });
    const other = aStore({ view, storage: () => storage });
    other.store.subscribe(() => {});
    expect(other.store.read()).toMatchObject({ note: null, divergence: null });
    type(other.store, 'AUTRE');
    await other.store.flush();
    expect(storage && readCopy(storage, copyKey('u-1', 5, 'nouveau'))?.key).toBe(KEY);
  });
});
