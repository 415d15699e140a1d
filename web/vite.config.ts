// How the web face is built: Svelte, the texts of all modules, the service worker and the weight limit.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { first_route_weight } from './tools/first_route_weight.ts';
import { outlines } from './tools/outline.ts';
import { service_worker } from './tools/service_worker.ts';
import { texts } from './tools/texts.ts';

// The same policy as the server sends; `vite preview` uses it so that the browser tests notice a breach.
const content_security_policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'";

const server = process.env.CHAESON_SERVER ?? 'http://127.0.0.1:8080';
const proxy = { '/api': server };

export default defineConfig(({ command, isPreview }) => ({
  plugins: [
    svelte({ ...(process.env.VITEST ? { compilerOptions: { dev: true } } : {}) }),
    texts(),
    outlines(),
    service_worker(),
    first_route_weight({ limit_kb: 100 }),
  ],
  // The gallery of controls is part of development builds and of builds asked for with CHAESON_GALLERY=1.
  define: { __GALLERY__: JSON.stringify((command === 'serve' && !isPreview) || process.env.CHAESON_GALLERY === '1') },
  build: {
    target: 'es2022',
    cssTarget: 'chrome109',
    outDir: process.env.CHAESON_GALLERY === '1' ? 'dist-gallery' : 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
  server: { host: '127.0.0.1', proxy },
  preview: {
    host: '127.0.0.1',
    proxy: process.env.CHAESON_GALLERY === '1' ? {} : proxy,
    headers: { 'Content-Security-Policy': content_security_policy },
  },
  test: { include: ['src/**/*.test.ts', 'tools/**/*.test.ts'], environment: 'node' },
}));
