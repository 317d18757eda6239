package org.shubbak.packaging.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.shubbak.packaging.program.Program;

/// The hub as a program that can be switched off and on again with the same data under the same address.
final class HubSwitch implements AutoCloseable {
    private final Path folder;
    private final String listen;
    private final URI address;
    private Program program;

    private HubSwitch(Path folder, Program program, URI address) {
        this.folder = folder;
        this.program = program;
        this.address = address;
        this.listen = address.getHost() + ":" + address.getPort();
    }

    static HubSwitch on(Path folder) throws IOException {
        Program program = start(folder, "127.0.0.1:0");
        return new HubSwitch(folder, program, URI.create(program.address()));
    }

    private static Program start(Path folder, String listen) throws IOException {
        return Program.modest(
                "hub",
                folder,
                "org.shubbak.hub.HubMain",
                List.of("serve", "--data", folder.resolve("hub").toString(), "--listen", listen));
    }

    URI address() {
        return address;
    }

    synchronized boolean isOn() {
        return program.running();
    }

    synchronized void off() {
        program.close();
    }

    synchronized void onAgain() throws IOException {
        if (!program.running()) {
            program = start(folder, listen);
            program.address();
        }
    }

    @Override
    public synchronized void close() {
        program.close();
    }
}
