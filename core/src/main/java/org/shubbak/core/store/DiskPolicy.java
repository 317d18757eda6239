package org.shubbak.core.store;

/// When a station warns, and when it takes nothing new. A station's own `limits.json` may say otherwise.
/// @param warnBytes free space below which a person is warned
/// @param refuseBytes free space below which no new application is begun
/// @param warnWaiting events for the hub from which on a person is warned
/// @param refuseWaiting events for the hub from which on no new application is begun
/// @param warnDays on so many different days those were recorded, and a person is warned
/// @param refuseDays on so many, and no new application is begun
/// @param amendmentHours how long a body stays after the hub has taken it
/// @param backupDays how long a copy from before a migration stays: it holds keys that were dropped since
public record DiskPolicy(
        long warnBytes,
        long refuseBytes,
        int warnWaiting,
        int refuseWaiting,
        int warnDays,
        int refuseDays,
        int amendmentHours,
        int backupDays) {}
