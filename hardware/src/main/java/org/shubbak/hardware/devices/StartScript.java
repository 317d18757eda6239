package org.shubbak.hardware.devices;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shubbak.hardware.simulator.DeviceSimulator;

/// What is carried out at a simulator's console before and just after it begins to listen.
/// @param before faults, and the commands that need nobody at the other end: in force with the first connection
/// @param after from the first presented document on
record StartScript(List<String> faults, List<String> before, List<String> after) {

    static StartScript of(List<String> faults, List<String> commands) {
        List<String> before = new ArrayList<>(
                commands.stream().takeWhile(line -> !line.startsWith("present")).toList());
        return new StartScript(List.copyOf(faults), before, commands.subList(before.size(), commands.size()));
    }

    /// The refusal, if there is one.
    Optional<String> prepare(DeviceSimulator device) {
        return Stream.concat(
                        faults.stream().map(name -> fault(device, name)),
                        before.stream().map(line -> carryOut(device, line)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Some devices have faults by name, and all have troubles with a word of their own: `paper-out` is `paper out`.
    private static Optional<String> fault(DeviceSimulator device, String name) {
        return Stream.of("fault " + name, name, name.replaceFirst("-", " "))
                        .anyMatch(line -> accepted(device.command(line)))
                ? Optional.empty()
                : Optional.of("no such fault: '" + name + "'; there are: " + device.command("help"));
    }

    private static Optional<String> carryOut(DeviceSimulator device, String line) {
        String answer = device.command(line);
        return accepted(answer) ? Optional.empty() : Optional.of(line + ": " + answer);
    }

    /// Waits for a program to present the documents to.
    void present(DeviceSimulator device, PrintWriter errors) {
        for (String line : after) {
            String answer = device.command(line);
            while (answer.equals("no program is connected")
                    && !Thread.currentThread().isInterrupted()) {
                answer = device.command(line);
            }
            if (!accepted(answer)) {
                errors.println(line + ": " + answer);
                errors.flush();
            }
        }
    }

    private static boolean accepted(String answer) {
        return answer.startsWith("ok");
    }
}
