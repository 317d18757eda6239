package org.shubbak.hardware.payment;

import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.shubbak.hardware.simulator.ListenAddress;
import org.shubbak.hardware.simulator.SimulatorHost;
import org.shubbak.hardware.traces.Overheard;

/// Any simulator behind a real socket or a pseudo-terminal.
public final class Served<S extends DeviceSimulator> implements AutoCloseable {
    public final S simulator;
    private final SimulatorHost host;

    public Served(S simulator) {
        this(simulator, new ListenAddress.Tcp("127.0.0.1", 0));
    }

    public Served(S simulator, ListenAddress where) {
        this.simulator = simulator;
        try {
            host = SimulatorHost.start(where, Overheard.of(simulator));
        } catch (LinkLost e) {
            throw new IllegalStateException(e);
        }
    }

    public LinkOpener opener() {
        return Links.opener(LinkAddress.parse(address().replace("pty:", "serial:")));
    }

    public String address() {
        return host.address();
    }

    public void tell(String command) {
        String answer = simulator.command(command);
        if (!answer.startsWith("ok")) {
            throw new IllegalArgumentException(command + ": " + answer);
        }
    }

    @Override
    public void close() {
        host.close();
    }
}
