package org.shubbak.packaging.bench;

import org.shubbak.core.text.LogTarget;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `bench` command.
@Command(
        name = "bench",
        description =
                "Measures the product beside its limits; files applications without a window, and checks that none was lost or"
                        + " doubled.",
        mixinStandardHelpOptions = true,
        version = "bench 0.1.0",
        subcommands = {
            BenchFile.class,
            BenchVerify.class,
            BenchReceipt.class,
            BenchStore.class,
            BenchSync.class,
            BenchHub.class,
            DrainOnce.class,
            BareHub.class,
            BareDrain.class
        })
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] arguments) {
        LogTarget.standardError();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchMain()).setExecutionExceptionHandler((fault, line, parsed) -> {
            if (fault instanceof NotDone notDone) {
                line.getErr().println(notDone.getMessage());
                return 1;
            }
            throw fault;
        });
    }
}
