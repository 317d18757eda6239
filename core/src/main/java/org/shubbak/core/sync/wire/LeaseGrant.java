package org.shubbak.core.sync.wire;

import java.util.UUID;

/// Numbers that no other station ever gets.
public record LeaseGrant(UUID leaseId, String series, long first, long last) {}
