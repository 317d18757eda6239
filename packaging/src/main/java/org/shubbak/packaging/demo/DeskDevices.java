package org.shubbak.packaging.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shubbak.packaging.program.Program;

/// The three simulated devices of one station, each a program of its own on a TCP port.
record DeskDevices(Program reader, Program printer, Program terminal, Ports ports) implements AutoCloseable {

    /// Where they listen, as `tcp:127.0.0.1:PORT`.
    record Ports(String reader, String printer, String terminal) {}

    static DeskDevices start(String station, Path folder) throws IOException {
        Path papers = folder.resolve(station + "-paper");
        Program reader = simulate(station, folder, "reader");
        Program printer = simulate(station, folder, "printer", "--out", papers.toString());
        Program terminal = simulate(station, folder, "terminal");
        return new DeskDevices(
                reader, printer, terminal, new Ports(reader.address(), printer.address(), terminal.address()));
    }

    private static Program simulate(String station, Path folder, String device, String... options) throws IOException {
        String name = station + "-" + device;
        List<String> arguments = new ArrayList<>(List.of(
                "simulate",
                device,
                "--listen",
                "tcp:127.0.0.1:0",
                "--transcript",
                folder.resolve(name + "-transcript.txt").toString()));
        arguments.addAll(List.of(options));
        return Program.modest(name, folder, "org.shubbak.hardware.devices.DevicesMain", arguments);
    }

    @Override
    public void close() {
        reader.close();
        printer.close();
        terminal.close();
    }
}
