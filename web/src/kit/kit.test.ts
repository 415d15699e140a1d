// The parts of the kit that are plain rules: routes, tables as files, the wheel.
import { describe, expect, it } from 'vitest';
import { desks } from '../desks';
import { in_sections, item_at, most_used, type Section } from './rail.svelte';
import { match, use_routes } from './router.svelte';
import { to_csv } from './table';
import { outline, point } from './wheel';

const page = async () => ({ default: (() => ({})) as never });

describe('router', () => {
  it('exact paths win over paths with holes, and holes are decoded', () => {
    use_routes([
      { path: '/cases/:id', title: 'x', page },
      { path: '/cases/new', title: 'x', page },
      { path: '/', title: 'x', page },
    ]);
    expect(match('/cases/new')?.route.path).toBe('/cases/new');
    expect(match('/cases/%E0%B8%81')?.params).toEqual({ id: 'ก' });
    expect(match('/')?.route.path).toBe('/');
    expect(match('/nothing/here')).toBeNull();
  });
});

describe('table', () => {
  it('cells are quoted and no cell is run as a formula', () => {
    const csv = to_csv([{ key: 'a', label: 'ชื่อ', text: (row: { id: string }) => row.id }], [{ id: 'a"b' }, { id: '=1+1' }, { id: '-5' }, { id: '＝1' }]);
    expect(csv).toBe('\ufeff"ชื่อ"\r\n"a""b"\r\n"\'=1+1"\r\n"-5"\r\n"\'＝1"\r\n');
  });
});

describe('wheel', () => {
  it('starts straight up and keeps values inside', () => {
    expect(point(0, 5, 1).x).toBeCloseTo(150);
    expect(point(0, 5, 1).y).toBeLessThan(50);
    expect(outline([9, null], 3)).toBe(outline([3, 0], 3));
  });
});

describe('rail', () => {
  const item = (name: string, section?: Section) => ({ name, section, href: `/${name}`, icon: (() => ({})) as never });

  it('puts items under their headings, those without one first, and leaves empty headings out', () => {
    const groups = in_sections([item('funds', 'money'), item('cases', 'help'), item('today'), item('hotline', 'help')]);
    expect(groups.map((group) => [group.section, ...group.items.map((one) => one.name)])).toEqual([['', 'today'], ['help', 'cases', 'hotline'], ['money', 'funds']]);
  });
  it('the bar of a phone has what is opened most, in the order of the rail, and fills up from the top', () => {
    const items = ['today', 'cases', 'hotline', 'funds', 'savings', 'stock'].map((name) => item(name));
    const names = (used: Record<string, number>) => most_used(items, used, 4).map((one) => one.name);
    expect(names({})).toEqual(['today', 'cases', 'hotline', 'funds']);
    expect(names({ savings: 9, stock: 3, today: 5 })).toEqual(['today', 'cases', 'savings', 'stock']);
    expect(names({ gone: 50, stock: 1 })).toEqual(['today', 'cases', 'hotline', 'stock']);
  });
  it('a page belongs to the desk whose address fits it longest', () => {
    const items = [item('targeting'), { ...item('simulator'), href: '/targeting/simulator' }];
    expect(item_at(items, '/targeting/simulator/3')?.name).toBe('simulator');
    expect(item_at(items, '/targeting')?.name).toBe('targeting');
    expect(item_at(items, '/targets')).toBeUndefined();
  });
  it('every desk of the rail but today stands under a heading', () => {
    expect(desks.filter((desk) => desk.icon && !desk.section).map((desk) => desk.name)).toEqual(['today']);
  });
});
