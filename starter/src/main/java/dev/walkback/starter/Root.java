package dev.walkback.starter;

import picocli.CommandLine.Command;

/** All commands of the door. */
@Command(
    name = "walkback",
    description = "Starts rollbacks, decides, shows.",
    mixinStandardHelpOptions = true)
final class Root {}
