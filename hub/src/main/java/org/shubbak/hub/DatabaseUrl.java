package org.shubbak.hub;

import org.shubbak.hub.store.ServerAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The address of a PostgreSQL server as typed, made whole from the environment. What was typed is never repeated: a
/// password may stand in it.
final class DatabaseUrl implements ITypeConverter<ServerAddress> {
    @Override
    public ServerAddress convert(String value) {
        return ServerAddress.of(value, System.getenv())
                .orElseThrow(() -> new TypeConversionException("not jdbc:postgresql://HOST:PORT/NAME"));
    }
}
