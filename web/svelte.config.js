// Svelte settings for the compiler, svelte-check and vitest alike: runes everywhere.
export default { compilerOptions: { runes: true } };
