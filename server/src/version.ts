// Without `with { type: 'json' }`, which would put the whole manifest into every bundle.
export { version } from '../../package.json';
