package org.shubbak.ui.planted;

/// A planted fault: a name that says nothing.
final class TextUtils {
    private TextUtils() {}
}
