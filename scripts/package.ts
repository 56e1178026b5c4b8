/** `npm run package`: resolute.vsix, for "Extensions: Install from VSIX…". */
import { makePackage } from './vsix.ts';
import { place } from './project.ts';

await makePackage(place('resolute.vsix'));
console.log('Made resolute.vsix');
