package dev.walkback.activities;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service that knows no engine can be tested, and read, without one. */
@Tag("architecture")
class RoomTest {

  /** What all classes named Activities share: a heartbeat, a problem turned into a failure. */
  private static final String EDGE = "dev.walkback.activities.engine";

  private static final JavaClasses ROOM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.walkback.activities");

  @Test
  void onlyClassesNamedActivitiesKnowTemporal() {
    noClasses()
        .that()
        .haveNameNotMatching(".*Activities(Impl)?(\\$.*)?")
        .and()
        .resideOutsideOfPackage(EDGE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.temporal..", EDGE)
        .check(ROOM);
  }

  /** The one exception, and nothing else may move in there. */
  @Test
  void theEdgeIsAnAttemptAndItsPulse() {
    assertThat(ROOM.stream().filter(type -> type.getPackageName().equals(EDGE)))
        .extracting(type -> type.getName().substring(EDGE.length() + 1).replaceAll("\\$.*", ""))
        .containsOnly("Attempt", "Pulse", "package-info");
  }

  @Test
  void everyDoorStandsInThePackageNamedAsItsInterface() {
    assertThat(ROOM.stream().filter(type -> type.getSimpleName().endsWith("ActivitiesImpl")))
        .hasSize(10)
        .allSatisfy(door ->
            assertThat(door.getRawInterfaces())
                .singleElement()
                .satisfies(wished ->
                    assertThat(last(door.getPackageName()))
                        .as(door.getName())
                        .isEqualTo(last(wished.getPackageName()))));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Test
  void knowsNoWiringNoDoorAndNoTestServer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.micronaut..",
            "dev.walkback.worker..",
            "dev.walkback.starter..",
            "dev.walkback.servers..",
            "dev.walkback.examples..")
        .check(ROOM);
  }

  @Test
  void doesNotRunTheRunbook() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("dev\\.walkback\\.workflows\\..*WorkflowImpl")
        .check(ROOM);
  }
}
