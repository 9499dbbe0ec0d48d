// Plain JavaScript that old versions of Node understand too: it runs before anything else.
const MINIMUM = 24;
const major = Number(process.versions.node.split('.')[0]);

if (!(major >= MINIMUM)) {
  process.stderr.write(
    `Panorama a besoin de Node ${MINIMUM} ou plus récent\u202f; la version utilisée est ${process.versions.node}. ` +
      'Lancez «\u00a0npm ci\u00a0» (qui l’installe sous Linux) puis passez par les commandes «\u00a0npm run …\u00a0», ou installez Node 24.\n',
  );
  process.exit(1);
}
