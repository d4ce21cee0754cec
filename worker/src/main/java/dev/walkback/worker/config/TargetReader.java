package dev.walkback.worker.config;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.web.Endpoint;
import dev.walkback.activities.web.HttpSwitch;
import dev.walkback.activities.yaml.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads one target: where it is, as whom we come, what surrounds it. */
final class TargetReader {
  private final Secrets secrets;
  private final WebReader web;

  TargetReader(Secrets secrets) {
    this.secrets = secrets;
    this.web = new WebReader(secrets);
  }

  TargetConfig read(String name, Fields fields) {
    Address server = new AddressReader(secrets).read(fields);
    var access =
        new TargetAccess(
            name, server, login(fields.fields("observer")), login(fields.fields("archiver")));
    Map<String, Endpoint> endpoints = map(fields.fieldsOr("endpoints"), web::endpoint);
    Map<String, HttpSwitch> switches = map(fields.fieldsOr("barriers"), web::httpSwitch);
    var config =
        new TargetConfig(
            access,
            endpoints,
            switches,
            fields.flagOr("solo", false),
            fields.flagOr("drill", false));
    fields.noMore();
    return config;
  }

  private TargetAccess.Login login(Fields fields) {
    var login = new TargetAccess.Login(fields.text("user"), secrets.read(fields, "password"));
    fields.noMore();
    return login;
  }

  private static <T> Map<String, T> map(
      @Nullable Fields fields, BiFunction<String, Fields, T> read) {
    var map = new LinkedHashMap<String, T>();
    if (fields != null) {
      fields.names().forEach(name -> map.put(name, read.apply(name, fields.fields(name))));
    }
    return map;
  }
}
