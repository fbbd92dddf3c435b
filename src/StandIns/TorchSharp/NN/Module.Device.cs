namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                var device = new Device(deviceType, deviceIndex);
                foreach (var parameter in parameters())
                {
                    parameter.MoveTo(device, non_blocking);
                }

                foreach (var buffer in buffers())
                {
                    buffer.MoveTo(device, non_blocking);
                }

                return this;
            }
        }
    }
}
