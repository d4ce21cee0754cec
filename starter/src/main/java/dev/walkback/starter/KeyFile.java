package dev.walkback.starter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Where a private key lies: a small text file that only its owner may read. */
public final class KeyFile {
  private static final int MOST_BYTES = 4096;
  private static final String OPEN = "none";
  private static final Set<PosixFilePermission> ONLY_MINE =
      PosixFilePermissions.fromString("rw-------");

  private KeyFile() {}

  /** Writes the key; an empty passphrase leaves it unlocked. A file that is there stays. */
  public static void write(Path file, SigningKey key, char[] passphrase) {
    String lock = passphrase.length == 0 ? OPEN : Lock.NAME;
    String head = head(key.id(), key.person(), key.ed25519(), lock);
    byte[] secret = key.secret().getEncoded();
    byte[] kept = passphrase.length == 0 ? secret : Lock.lock(secret, passphrase, head);
    String text = head + "private: " + Base64.getUrlEncoder().encodeToString(kept) + "\n";
    try {
      if (file.toAbsolutePath().getParent() instanceof Path folder) {
        Files.createDirectories(folder);
      }
      create(file);
      Files.writeString(file, text, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw Complaint.no(
          "There is already a key at %s.".formatted(file),
          "Name another file with --out; a key is never overwritten.");
    } catch (IOException e) {
      throw Complaint.no(
          "The key could not be written to %s.".formatted(file), "See who owns the folder.");
    }
  }

  /** Reads the key; asks for the passphrase only when there is one. */
  public static SigningKey read(Path file, Supplier<char[]> passphrase) {
    var fields = fields(file);
    String lock = field(file, fields, "lock");
    String id = field(file, fields, "key");
    String person = field(file, fields, "person");
    String ed25519 = field(file, fields, "ed25519");
    byte[] kept = decoded(file, field(file, fields, "private"));
    byte[] secret =
        switch (lock) {
          case OPEN -> kept;
          case Lock.NAME -> Lock.open(kept, passphrase.get(), head(id, person, ed25519, lock));
          default -> throw broken(file);
        };
    return new SigningKey(id, person, ed25519, secret(file, secret), !lock.equals(OPEN));
  }

  private static void create(Path file) throws IOException {
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ONLY_MINE));
    } else {
      Files.createFile(file);
    }
  }

  private static String head(String id, String person, String ed25519, String lock) {
    return "walkback-key: 1\nkey: %s\nperson: %s\ned25519: %s\nlock: %s\n"
        .formatted(id, person, ed25519, lock);
  }

  private static Map<String, String> fields(Path file) {
    try {
      refuseShared(file);
      if (Files.size(file) > MOST_BYTES) {
        throw broken(file);
      }
      var fields = new LinkedHashMap<String, String>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        int at = line.indexOf(": ");
        if (at > 0) {
          fields.put(line.substring(0, at), line.substring(at + 2).strip());
        }
      }
      return fields;
    } catch (NoSuchFileException e) {
      throw Complaint.no(
          "There is no key at %s.".formatted(file),
          "Make one with 'walkback key new <people-id>'.");
    } catch (IOException e) {
      throw broken(file);
    }
  }

  private static void refuseShared(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      var permissions = Files.getPosixFilePermissions(file);
      if (!ONLY_MINE.containsAll(permissions)) {
        throw Complaint.no("Others may read the key at %s.".formatted(file), "chmod 600 " + file);
      }
    }
  }

  private static String field(Path file, Map<String, String> fields, String name) {
    var value = fields.get(name);
    if (value == null || value.isEmpty() || !"1".equals(fields.get("walkback-key"))) {
      throw broken(file);
    }
    return value;
  }

  private static byte[] decoded(Path file, String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw broken(file);
    }
  }

  private static PrivateKey secret(Path file, byte[] encoded) {
    try {
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw broken(file);
    }
  }

  private static Complaint broken(Path file) {
    return Complaint.no(
        "%s is no key of walkback, or it is damaged.".formatted(file),
        "Make one with 'walkback key new <people-id>'.");
  }
}
