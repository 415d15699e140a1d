// What the service worker may keep.
import { describe, expect, it } from 'vitest';
import { may_keep, way_for } from './rules';

const asked = { method: 'GET', path: '/api/v1/x', mode: 'cors', accept: 'application/json', same_origin: true };
const headers = (values: Record<string, string>) => new Headers({ 'Content-Type': 'application/json', ...values });

describe('service worker', () => {
  it('data comes from the network first, pages and files from the shell, everything else is left alone', () => {
    expect(way_for(asked)).toBe('data');
    expect(way_for({ ...asked, method: 'POST' })).toBe('network');
    expect(way_for({ ...asked, accept: 'text/event-stream' })).toBe('network');
    expect(way_for({ ...asked, same_origin: false })).toBe('network');
    expect(way_for({ ...asked, path: '/cases/7', mode: 'navigate' })).toBe('page');
    expect(way_for({ ...asked, path: '/public/news', mode: 'navigate' })).toBe('network');
    expect(way_for({ ...asked, path: '/public', mode: 'navigate' })).toBe('network');
    expect(way_for({ ...asked, path: '/assets/a.js' })).toBe('shell');
  });
  it('never keeps what its sender forbids, what is not whole, or what is a file to take away', () => {
    expect(may_keep(200, headers({}))).toBe(true);
    expect(may_keep(200, headers({ 'Cache-Control': 'private, no-store' }))).toBe(false);
    expect(may_keep(206, headers({}))).toBe(false);
    expect(may_keep(403, headers({}))).toBe(false);
    expect(may_keep(200, headers({ 'Content-Disposition': 'attachment; filename="a.json"' }))).toBe(false);
    expect(may_keep(200, headers({ 'Content-Type': 'text/html' }))).toBe(false);
  });
});
