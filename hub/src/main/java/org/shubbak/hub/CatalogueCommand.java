package org.shubbak.hub;

import java.io.PrintStream;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Everything about signed catalogues. What prepares them needs no hub and no line.
@Command(
        name = "catalogue",
        aliases = "pack",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Signed catalogues for the stations: services, fees, forms and who they are open for.",
            "On a computer without a line: keygen, policy-key, members, build, sign, check. At the hub: publish, preview, stage, rollback, list."
        })
final class CatalogueCommand {
    static CommandLine line(PrintStream out, PrintStream err, Clock clock) {
        return new CommandLine(new CatalogueCommand())
                .addSubcommand(new PackKeygenCommand(out, err))
                .addSubcommand(new PackBuildCommand(out, err))
                .addSubcommand(new PackSignCommand(out, err))
                .addSubcommand(new PackCheckCommand(out, err))
                .addSubcommand(new PolicyKeyCommand(out, err))
                .addSubcommand(new PackMembersCommand(out, err))
                .addSubcommand(new PackPreviewCommand(out, err))
                .addSubcommand(new PackPublishCommand(out, err, clock))
                .addSubcommand(new PackStageCommand(out, err, clock))
                .addSubcommand(new PackRollbackCommand(out, err, clock))
                .addSubcommand(new PackListCommand(out, err));
    }
}
