package org.shubbak.hub;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `HOST:PORT` as typed; an IPv6 host stands in brackets.
record Listen(String host, int port) {
    /// Whether only this computer can reach it; by its spelling, because a name server may say anything.
    boolean loopback() {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
    }

    static final class Typed implements ITypeConverter<Listen> {
        @Override
        public Listen convert(String value) {
            if (!value.matches("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]\\s]+):\\d{1,5}")) {
                throw new TypeConversionException("not HOST:PORT: " + value);
            }
            int colon = value.lastIndexOf(':');
            int port = Integer.parseInt(value.substring(colon + 1));
            if (port > 0xFFFF) {
                throw new TypeConversionException("no such port: " + port);
            }
            return new Listen(value.substring(0, colon).replaceAll("[\\[\\]]", ""), port);
        }
    }
}
