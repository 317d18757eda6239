/// Breaks the assembled product on purpose, hundreds of times, and counts what is lost. Everything is made of a seed;
/// `-Dcampaign.seed=SEED -Dcampaign.first=ROUND -Dcampaign.rounds=N` runs the same again, but for the kernel's own
/// timing.
@NullMarked
package org.shubbak.packaging.campaign;

import org.jspecify.annotations.NullMarked;
