package dev.walkback.workflows;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A runbook that looks at a clock replays differently, and then nobody can read its history. */
@Tag("architecture")
class RoomTest {

  private static final JavaClasses ROOM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.walkback.workflows");

  private static final Set<String> FORBIDDEN_TYPES =
      Set.of(
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.Timer",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.concurrent.Executors",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.ForkJoinPool",
          "java.security.SecureRandom",
          "java.time.Clock",
          "java.time.InstantSource",
          "java.nio.file.Files",
          "java.io.File",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile");

  private static final Set<String> FORBIDDEN_SYSTEM_CALLS =
      Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "getProperties", "exit");

  @Test
  void knowsNothingButTheJdkTemporalJacksonsAnnotationsAndJspecify() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "dev.walkback.workflows..",
                "java..",
                "io.temporal..",
                // the bytes inside Temporal's RawValue
                "com.google.protobuf",
                "com.fasterxml.jackson.annotation..",
                "org.jspecify.."))
        .check(ROOM);
  }

  @Test
  void touchesNoThreadFileProcessOrSourceOfChance() {
    noClasses()
        .should()
        .accessTargetWhere(accessTo("threads, files, processes or chance", this::ownedByForbidden))
        .check(ROOM);
  }

  @Test
  void opensNoSocketAndKnowsNoDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "java.nio.channels..", "java.sql..", "javax..")
                .and(DescribedPredicate.not(describe("java.net.URI", this::isAnAddress))))
        .check(ROOM);
  }

  @Test
  void takesTimeAndRandomnessOnlyFromTheWorkflow() {
    noClasses()
        .should()
        .accessTargetWhere(
            accessTo(
                "a clock, chance or the surroundings of the process",
                target -> readsAClock(target) || asksTheProcess(target) || isChance(target)))
        .check(ROOM);
  }

  /** Their order changes with every start of a JVM, and what is sent or hashed with them. */
  @Test
  void copiesNothingIntoASetOrMapWithoutOrder() {
    noClasses()
        .should()
        .accessTargetWhere(accessTo("copies that lose the order", this::losesTheOrder))
        .check(ROOM);
  }

  private boolean losesTheOrder(AccessTarget target) {
    return switch (target.getOwner().getName()) {
      case "java.util.Set", "java.util.Map" -> target.getName().equals("copyOf");
      case "java.util.stream.Collectors" ->
          Set.of("toUnmodifiableSet", "toUnmodifiableMap").contains(target.getName());
      default -> false;
    };
  }

  private static DescribedPredicate<JavaAccess<?>> accessTo(
      String what, Predicate<AccessTarget> forbidden) {
    return describe("access to " + what, access -> forbidden.test(access.getTarget()));
  }

  private boolean ownedByForbidden(AccessTarget target) {
    return FORBIDDEN_TYPES.contains(target.getOwner().getName());
  }

  private boolean isAnAddress(com.tngtech.archunit.core.domain.JavaClass type) {
    return type.getName().startsWith("java.net.URI");
  }

  private static boolean readsAClock(AccessTarget target) {
    return target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now");
  }

  private static boolean asksTheProcess(AccessTarget target) {
    String owner = target.getOwner().getName();
    return (owner.equals("java.lang.System") && FORBIDDEN_SYSTEM_CALLS.contains(target.getName()))
        || (owner.equals("java.time.ZoneId") && target.getName().equals("systemDefault"))
        || target.getName().equals("parallelStream");
  }

  private static boolean isChance(AccessTarget target) {
    String owner = target.getOwner().getName();
    return (owner.equals("java.util.UUID") && target.getName().equals("randomUUID"))
        || (owner.equals("java.lang.Math") && target.getName().equals("random"))
        || (owner.equals("java.util.Collections") && target.getName().equals("shuffle"));
  }
}
