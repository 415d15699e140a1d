// What the build adds to the code: the gallery switch and the modules of texts.
/// <reference types="vite/client" />
/// <reference types="svelte" />

declare const __GALLERY__: boolean;

declare module 'virtual:texts' {
  type Load = () => Promise<{ default: Record<string, string> }>;
  const bundles: Record<string, { th: Load; en: Load }>;
  export default bundles;
}

declare module 'virtual:outline' {
  const rings: [number, number][][];
  export default rings;
}
