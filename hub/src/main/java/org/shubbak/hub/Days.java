package org.shubbak.hub;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A number of days as typed, one at least.
final class Days implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new TypeConversionException("not a number of days: " + value);
        }
        return Integer.valueOf(value);
    }
}
