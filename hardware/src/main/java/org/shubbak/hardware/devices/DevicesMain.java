package org.shubbak.hardware.devices;

/// `bin/devices`.
public final class DevicesMain {
    private DevicesMain() {}

    public static void main(String[] arguments) {
        System.exit(DevicesCommand.commandLine().execute(arguments));
    }
}
