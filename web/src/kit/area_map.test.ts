// The map's own arithmetic: outlines out of their text, shades and the legend, arrow keys.
import { describe, expect, it } from 'vitest';
import { unpack } from './boundaries';
import { next_spot, shade_of, shades, steps_of, top_of, wants_light } from './shades';

describe('outlines', () => {
  it('come out of the text as the server packed them', () => {
    expect(unpack('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual([[38.5, -120.2], [40.7, -120.95], [43.252, -126.453]]);
    expect(unpack('')).toEqual([]);
  });
});

describe('shades', () => {
  it('reach to a round share that holds every area', () => {
    expect(top_of([0.03, null, 0.041])).toBe(0.05);
    expect(top_of([null])).toBe(0.01);
    expect(top_of([0.7])).toBe(1);
  });
  it('grow with the share and end with the darkest', () => {
    expect([0, 0.019, 0.02, 0.099, 0.1].map((share) => shade_of(share, 0.1))).toEqual([0, 0, 1, 4, 4]);
    expect(steps_of(0.1).map((step) => step.colour)).toEqual([...shades]);
    expect(steps_of(0.1).at(-1)!.to).toBeCloseTo(0.1);
  });
  it('leave every letter readable, dark or light', () => {
    const [ink, light] = ['#15211e', '#ffffff'];
    const luminance = (colour: string) =>
      [1, 3, 5]
        .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at]!, 0);
    const contrast = (a: string, b: string) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
    shades.forEach((shade, at) => expect(contrast(shade, wants_light(at / shades.length, 1) ? light : ink)).toBeGreaterThan(4.5));
  });
});

describe('arrow keys', () => {
  const spots = [{ code: 'middle', lat: 0, lon: 0 }, { code: 'up', lat: 2, lon: 0.5 }, { code: 'aside', lat: 1, lon: 3 }, { code: 'right', lat: 0.2, lon: 4 }];
  it('go to the nearest area that way, and nowhere beyond the last', () => {
    expect(next_spot(spots, spots[0]!, 'ArrowUp')?.code).toBe('up');
    expect(next_spot(spots, spots[0]!, 'ArrowRight')?.code).toBe('right');
    expect(next_spot(spots, spots[0]!, 'ArrowLeft')).toBeUndefined();
    expect(next_spot(spots, spots[0]!, 'x')).toBeUndefined();
  });
});
