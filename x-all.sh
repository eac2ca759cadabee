cd /tmp/wt-pass
for s in dev held; do npx tsx x-rank.mts "" $s 2>/dev/null | cut -d' ' -f1-8 | sed "s/^/$s /"; done
