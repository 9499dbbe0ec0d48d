import { describe, expect, it } from 'vitest';
import { attributesOf, tagsOf } from './xml-tags';

const names = (xml: string) =>
  [...tagsOf(xml)].map((tag) => (tag === null ? null : `${tag.closing ? '/' : ''}${tag.name}`));

describe('tagsOf', () => {
  it('gives tags without their prefix, past comments, CDATA and instructions', () => {
    const xml = '<?xml version="1.0"?><x:a><!-- <c r="A1"> --><b/><![CDATA[<c r="A2">]]></x:a >';
    expect(names(xml)).toEqual(['a', 'b', '/a']);
  });

  it('ends a tag at its own bracket, not at one in an attribute', () => {
    const [tag] = tagsOf('<row spans=">" r="9" x:r=\'12\'/>');
    expect(tag?.selfClosing).toBe(true);
    expect(tag && attributesOf(tag).get('r')).toEqual(['9', '12']);
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['a comment never closed', '<!-- <a/>'],
    ['a tag never closed', '<a b="c"'],
    ['a bracket inside a tag', '<a <b/>'],
    ['a quote never closed', '<a b="c><d e="f"/>'],
    ['elements inside one another', '<a>'.repeat(200)],
    ['a text without end', `<a>${'x'.repeat(600_000)}`],
    ['a comment without end', `<!--${'x'.repeat(600_000)}--><a/>`],
    ['a tag of too many attributes', `<a ${'b="c" '.repeat(20_000)}/>`],
  ])('stops at %s', (_, xml) => {
    expect(names(xml).at(-1)).toBeNull();
  });
});
