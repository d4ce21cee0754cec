package dev.walkback.examples.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What one source file measures. */
record SourceFile(String path, long lines, int imports, List<String> types, List<Method> methods) {

  record Method(String name, long lines) {}

  static List<SourceFile> ofAllRooms(Path house) {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (Stream<Path> rooms = Files.list(house);
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = rooms.flatMap(SourceFile::sourcesOf).sorted().toList();
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<SourceFile> measured = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        measured.add(measure(house, unit, positions));
      }
      return measured;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> sourcesOf(Path room) {
    return Stream.of("src/main/java", "src/test/java")
        .map(room::resolve)
        .filter(Files::isDirectory)
        .flatMap(SourceFile::javaFilesIn);
  }

  private static Stream<Path> javaFilesIn(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile measure(Path house, CompilationUnitTree unit, SourcePositions positions)
      throws IOException {
    LineMap lineMap = unit.getLineMap();
    List<String> types = new ArrayList<>();
    List<Method> methods = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void nothing) {
        types.add(type.getSimpleName().toString());
        return super.visitClass(type, nothing);
      }

      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        long first = lineMap.getLineNumber(positions.getStartPosition(unit, method));
        long last = lineMap.getLineNumber(positions.getEndPosition(unit, method));
        methods.add(new Method(method.getName().toString(), last - first + 1));
        return super.visitMethod(method, nothing);
      }
    }.scan(unit, null);
    String text = unit.getSourceFile().getCharContent(true).toString();
    String path = house.toUri().relativize(unit.getSourceFile().toUri()).getPath();
    return new SourceFile(path, text.lines().count(), unit.getImports().size(), types, methods);
  }
}
