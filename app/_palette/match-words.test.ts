import { describe, expect, it } from 'vitest';
import { scoreWords } from './match-words';

const matches = (question: string, text: string) => scoreWords(question, text) > 0;

describe('a question matches', () => {
  it.each([
    ['trail aud', 'Audit trail', 'in any order'],
    ['planner cobalt', 'Cobalt Rail MIMS Planner', 'in any order'],
    ['GERATE', 'Geräte', 'whatever the case and the accents'],
    ['gerä', 'Gerate', 'whatever the case and the accents'],
    ['planer', 'Planner', 'with a letter left out'],
    ['plannre', 'Planner', 'with two letters swapped'],
    ['plannner', 'Planner', 'with a letter too many'],
    ['cobslt', 'Cobalt', 'with a wrong letter'],
    ['planer cobolt', 'Cobalt Rail MIMS Planner', 'with an error in each word'],
    ['protokoll', 'Prüfprotokoll', 'as the end of a compound'],
    ['ac', 'Add customer', 'by the initials'],
    ['kunde hinzu', 'Kunden hinzufügen', 'in German'],
  ])('%s: %s, %s', (question, text) => {
    expect(matches(question, text)).toBe(true);
  });
});

describe('a question does not match', () => {
  it.each([
    ['trail team', 'Audit trail'],
    ['dark', 'Dashboards of the pools'],
    ['no such thing', 'Customers and their pools'],
    ['team', 'Theme: Dark'],
    ['x', 'Audit trail'],
  ])('%s: %s', (question, text) => {
    expect(matches(question, text)).toBe(false);
  });
});

it('what matches word for word comes before what matches nearly', () => {
  expect(scoreWords('team', 'Team')).toBeGreaterThan(scoreWords('team', 'Teamwork'));
  expect(scoreWords('teamw', 'Teamwork')).toBeGreaterThan(scoreWords('tmwork', 'Teamwork'));
  expect(scoreWords('planner', 'Planner')).toBeGreaterThan(scoreWords('plxnner', 'Planner'));
});
