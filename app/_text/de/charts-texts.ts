import type { TextsOf } from '../translate';
import type { chartsTexts as en } from '../en/charts-texts';

export const chartsTexts: TextsOf<typeof en> = {
  showTable: 'Als Tabelle zeigen',
  showChart: 'Als Diagramm zeigen',
  keys: 'Mit den Pfeiltasten links und rechts gehen Sie am Diagramm entlang.',
  keysOfDays: 'Mit den Pfeiltasten links und rechts gehen Sie von Tag zu Tag, Enter öffnet den Tag.',
  inUse: 'Belegt',
  licensed: 'Lizenziert',
  denied: 'Abgewiesen',
  denials: '{count, plural, =0 {Keine Ablehnung} one {# Ablehnung} other {# Ablehnungen}}',
  legend: 'Legende',
  signs: {
    inUse: 'Belegt',
    licensed: 'Lizenziert',
    full: 'Alles belegt',
    fullDay: 'Zeitweise alles belegt',
    denied: 'Jemand wurde abgewiesen',
    denials: 'Ablehnungen',
    chosen: 'Gewählter Tag',
  },
  chosenDay: 'Gewählt',
  heatCell: '{weekday}, {from}–{until}: {count, number}',
  less: 'weniger',
  moreOf: 'mehr',
  hour: 'Stunde',
  weekday: 'Wochentag',
};
