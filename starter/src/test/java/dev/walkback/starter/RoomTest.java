package dev.walkback.starter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody who only asks can reach a database, whatever he imports. */
@Tag("architecture")
class RoomTest {

  private static final JavaClasses ROOM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.walkback.starter");

  @Test
  void reachesNoDatabaseAndNoRoomBehindTheRunbook() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.postgresql..",
            "com.zaxxer..",
            "dev.walkback.activities..",
            "dev.walkback.worker..",
            "dev.walkback.servers..",
            "dev.walkback.examples..")
        .check(ROOM);
  }
}
