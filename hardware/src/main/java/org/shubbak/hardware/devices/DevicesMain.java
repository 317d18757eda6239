package org.shubbak.hardware.devices;

/// `bin/devices`. What is logged goes to standard error: standard output belongs to the answer.
public final class DevicesMain {
    private static final String LOGGING = "logback.configurationFile";

    private DevicesMain() {}

    public static void main(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "org/shubbak/hardware/devices/logback.xml");
        }
        System.exit(DevicesCommand.commandLine().execute(arguments));
    }
}
