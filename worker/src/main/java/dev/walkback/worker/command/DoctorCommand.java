package dev.walkback.worker.command;

import dev.walkback.worker.Doctor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Is everything there that a rollback will need? */
@Command(
    name = "doctor",
    description = {
      "Looks at everything an installation needs, one line each, with what to do. It changes nothing.",
      "Exit: 0 all is well, 1 something is not, 2 the configuration cannot be read."
    },
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  private final Context context;

  /** With these. */
  public DoctorCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.withOrWithout(hands -> {
      var lines = new Doctor(context.config(), context.environment(), hands).look();
      lines.forEach(line ->
          context.say(
              (line.well() ? "ok    " : "WRONG ")
                  + line.what()
                  + ": "
                  + line.how().replace("\n", " ")));
      return lines.stream().allMatch(Doctor.Line::well) ? 0 : 1;
    });
  }
}
