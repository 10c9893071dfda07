using Lagebild.Cli.Commands;

return LagebildCommand.Run(args);
