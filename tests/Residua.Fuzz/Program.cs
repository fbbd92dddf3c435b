using Residua.Fuzz;

FuzzOptions options;
try
{
    options = FuzzOptions.Parse(args);
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

return options switch
{
    { IsList: true } => Commands.List(),
    { Replay: { } file } => Commands.Replay(file, options.Kind),
    _ => Commands.Run(options),
};
