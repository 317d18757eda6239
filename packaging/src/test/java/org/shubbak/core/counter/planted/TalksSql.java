package org.shubbak.core.counter.planted;

import java.sql.Connection;

/// A planted fault: SQL outside the store.
record TalksSql(Connection connection) {}
