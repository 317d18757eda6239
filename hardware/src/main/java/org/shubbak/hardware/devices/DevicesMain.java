package org.shubbak.hardware.devices;

import org.shubbak.core.text.LogTarget;

/// `bin/devices`.
public final class DevicesMain {
    private DevicesMain() {}

    public static void main(String[] arguments) {
        LogTarget.standardError();
        System.exit(DevicesCommand.commandLine().execute(arguments));
    }
}
