package dev.walkback.activities.yaml;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one document from events, so that an anchor, a tag or a bottomless nest is refused before
 * anything is built from it.
 */
public final class YamlReader {
  private static final int DEEPEST = 20;

  private final String name;
  private final Iterator<Event> events;

  private YamlReader(String name, Iterator<Event> events) {
    this.name = name;
    this.events = events;
  }

  /** The whole document; {@code name} is what people call the file, {@code most} its byte limit. */
  public static Fields read(String name, byte[] bytes, int most) {
    if (bytes.length > most) {
      throw refused(name, 1, "is longer than " + most / 1024 + " kB", "Split it or cut it down.");
    }
    try {
      var settings = LoadSettings.builder().setCodePointLimit(most).setLabel(name).build();
      var events = new Parse(settings).parseString(text(name, bytes)).iterator();
      var node = new YamlReader(name, events).document();
      return new Fields(name, "", node);
    } catch (YamlEngineException broken) {
      throw refused(
          name, 1, "is not YAML: " + firstLine(broken), "Correct it; an editor shows the place.");
    }
  }

  private YamlNode.Mapping document() {
    Event event = events.next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart
        || event.getEventId() == Event.ID.Comment) {
      event = events.next();
    }
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw refused(name, 1, "is empty", "Write the fields it needs.");
    }
    var node = node(event, 0);
    if (!(node instanceof YamlNode.Mapping mapping)) {
      throw refused(name, node.line(), "is not a set of fields", "Begin with 'field: value'.");
    }
    if (events.hasNext() && events.next().getEventId() == Event.ID.DocumentEnd) {
      noSecondDocument();
    }
    return mapping;
  }

  private void noSecondDocument() {
    var event = events.next();
    if (event.getEventId() != Event.ID.StreamEnd) {
      throw refused(name, line(event), "holds a second document", "Keep only one.");
    }
  }

  private YamlNode node(Event event, int depth) {
    plain(event, depth);
    return switch (event) {
      case ScalarEvent scalar ->
          new YamlNode.Scalar(
              line(event), scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
      case CollectionStartEvent start when start.getEventId() == Event.ID.SequenceStart ->
          sequence(event, depth);
      case CollectionStartEvent start -> mapping(event, depth);
      default ->
          throw refused(name, line(event), "holds something unexpected", "Use plain fields.");
    };
  }

  private YamlNode sequence(Event start, int depth) {
    var items = new ArrayList<YamlNode>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, depth + 1));
    }
    return new YamlNode.Sequence(line(start), items);
  }

  private YamlNode mapping(Event start, int depth) {
    var fields = new LinkedHashMap<String, YamlNode>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      if (!(node(e, depth + 1) instanceof YamlNode.Scalar key)) {
        throw refused(name, line(e), "has a field whose name is not a word", "Use a plain name.");
      }
      if (fields.put(key.text(), node(events.next(), depth + 1)) != null) {
        throw refused(
            name, key.line(), "says '" + Quoted.brief(key.text()) + "' twice", "Keep one of them.");
      }
    }
    return new YamlNode.Mapping(line(start), fields);
  }

  private void plain(Event event, int depth) {
    if (depth > DEEPEST) {
      throw refused(name, line(event), "is nested deeper than " + DEEPEST, "Make it flatter.");
    }
    boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
    if (anchored || event instanceof AliasEvent) {
      throw refused(name, line(event), "uses an anchor or alias (& or *)", "Write the value out.");
    }
    boolean tagged =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag().isPresent();
          case CollectionStartEvent start -> start.getTag().isPresent();
          default -> false;
        };
    if (tagged) {
      throw refused(name, line(event), "uses a tag (!)", "Write a plain value.");
    }
  }

  private static String text(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refused(name, 1, "is not UTF-8", "Save it as UTF-8.");
    }
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static String firstLine(YamlEngineException broken) {
    var message = broken.getMessage() == null ? "" : broken.getMessage();
    return Quoted.brief(message.lines().limit(2).reduce("", (a, b) -> a + " " + b.strip()).strip());
  }

  static ProblemException refused(String name, int line, String what, String hint) {
    return ProblemException.never(
        "yaml-refused", name + ", line " + line + ": it " + what + ".", hint);
  }
}
